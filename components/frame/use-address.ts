'use client';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { addressOf, type Address } from '@/lib/address';

interface Ways { go: (href: string, options: { scroll: boolean }) => void; refresh: () => void }

/** The one door of the components to the router: where we are, and how to go elsewhere without a full load or read the page anew. */
export function useAddress(): Address & Ways {
  const path = usePathname();
  const params = useSearchParams();
  const router = useRouter();
  return {
    ...addressOf(path, Object.fromEntries(params)),
    go: (href, options) => router.push(href, options),
    // The router itself is one object for ever, so that an effect may depend on this.
    refresh: router.refresh,
  };
}
