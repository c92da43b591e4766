const box = '-6 -6 12 12';

/** The shapes of all marks and the hatch, drawn once per page and used by reference. */
export function MarkSprite() {
  return (
    <svg width="0" height="0" className="reader" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="5" height="5" /><line className="hatch-line" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
        <symbol id="m-met" viewBox={box}><circle className="mark-met" r="5" /></symbol>
        <symbol id="m-alone" viewBox={box}><circle className="mark-alone" r="4.2" /></symbol>
        <symbol id="m-watch" viewBox={box}><circle className="mark-watch-edge" r="5" /><path className="mark-watch" d="M0-5a5 5 0 0 0 0 10z" /></symbol>
        <symbol id="m-behind" viewBox={box}><path className="mark-behind" d="M0-5.4 5.8 5H-5.8z" /></symbol>
        <symbol id="m-missing" viewBox={box}>
          <rect className="mark-missing" x="-4.6" y="-4.6" width="9.2" height="9.2" /><path className="mark-missing-lines" d="M-4.6 1.4 1.4-4.6M-1.4 4.6 4.6-1.4" />
        </symbol>
        <symbol id="m-unattended" viewBox={box}>
          <rect className="mark-unattended" x="-4.6" y="-4.6" width="9.2" height="9.2" /><path className="mark-unattended-lines" d="M-4.6 1.4 1.4-4.6M-1.4 4.6 4.6-1.4" />
        </symbol>
        <symbol id="m-none" viewBox={box}><path className="mark-none" d="M-4 0H4" /></symbol>
      </defs>
    </svg>
  );
}
