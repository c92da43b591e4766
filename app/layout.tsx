import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { MarkSprite } from '@/components/ui/mark-sprite';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Simpul', template: '%s' },
  description: 'Siapa menyumbang apa, dengan uang berapa, apa yang tercapai, apa yang kosong, apa yang diputuskan.',
  robots: { index: false },
};

export const viewport: Viewport = { themeColor: '#14202B' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="id">
      <body><MarkSprite />{children}</body>
    </html>
  );
}
