'use client';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { addressOf, type Address } from '@/lib/address';

/** The one door of the components to the router: where we are, and how to go elsewhere without a full load. */
export function useAddress(): Address & { go: (href: string, options: { scroll: boolean }) => void } {
  const path = usePathname();
  const params = useSearchParams();
  const router = useRouter();
  return {
    ...addressOf(path, Object.fromEntries(params)),
    go: (href, options) => router.push(href, options),
  };
}
