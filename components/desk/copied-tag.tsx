/** Taken over from an earlier year and not looked at yet (F114). */
export const CopiedTag = () => <span className="copied-tag">salinan, belum diperiksa</span>;
