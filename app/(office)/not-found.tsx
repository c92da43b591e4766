import { MissingPage } from '@/components/frame/missing-page';

export default function OfficeNotFoundPage() {
  return <MissingPage sentence={null} framed />;
}
