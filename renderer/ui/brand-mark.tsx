/** The program's mark: the drawing of assets/icons/icon.svg, inline, without its shadow and gradients. */

/** The mark at `size` pixels; decorative, the name stands beside it. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="24 24 464 464" aria-hidden="true" focusable="false">
      <rect x="24" y="24" width="464" height="464" rx="108" fill="#1d5b74" />
      <path
        d="M152 88h146l88 88v214a26 26 0 0 1-26 26H152a26 26 0 0 1-26-26V114a26 26 0 0 1 26-26z"
        fill="#ffffff"
      />
      <path d="M298 88l88 88h-64a24 24 0 0 1-24-24z" fill="#b9d3dd" />
      <g
        transform="translate(98 104) scale(6.6)"
        fill="none"
        strokeWidth="3.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path
          stroke="#e09a2f"
          d="M17.6 36.6c1.5 1.9 3.8 2.9 6.4 2.9 4 0 7-2.2 7-5.5C31 27.4 17 27.6 17 21.5c0-2 1.3-3.5 3.2-4.3"
        />
        <path
          stroke="#1d5b74"
          d="M30.4 11.4c-1.5-1.9-3.8-2.9-6.4-2.9-4 0-7 2.2-7 5.5C17 20.6 31 20.4 31 26.5c0 2-1.3 3.5-3.2 4.3"
        />
      </g>
    </svg>
  );
}
