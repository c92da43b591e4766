/** The page that a browser gets while the database does not answer: plain HTML, no session, nothing of the team. */
export const awayPage = (): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Basis data sedang tidak tersedia — Simpul</title>
<style>body{font:400 16px/1.5 "Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;color:#14202B;margin:0;padding:48px 20px;max-width:40em}h1{font-size:24px;line-height:1.22;border-top:2px solid;padding-top:12px}a{color:#0A5C55}</style></head>
<body><main><h1>Basis data sedang tidak tersedia</h1>
<p>Data tidak hilang. Tunggu sebentar lalu muat ulang halaman ini; bila berulang, hubungi admin atau Diskominfo.</p>
<p><a href="">Muat ulang</a></p></main></body></html>`;
