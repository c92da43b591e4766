import { ForbiddenPage } from '@/components/frame/missing-page';

export default function ForbiddenHere() {
  return <ForbiddenPage sentence={null} />;
}
