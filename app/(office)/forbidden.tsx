import { ForbiddenPage } from '@/components/frame/missing-page';

export default function OfficeForbiddenPage() {
  return <ForbiddenPage sentence={null} framed />;
}
