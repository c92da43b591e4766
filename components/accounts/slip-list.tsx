import type { Slip } from '@/lib/form-action';

/** New accounts to hand over on paper, cut apart along the lines. The codes are shown this once. */
export function SlipList({ slips }: { slips: readonly Slip[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Kode sekali pakai">
      <table className="tight-table roomy card-table slip-table">
        <caption>Kode sekali pakai: hanya tampil sekarang. Cetak halaman ini, lalu sampaikan langsung kepada orangnya.</caption>
        <thead><tr><th scope="col">Nama pengguna</th><th scope="col">Nama</th><th scope="col">Peran</th><th scope="col">Kode sekali pakai</th></tr></thead>
        <tbody>{slips.map(({ username, name, role, code }) => (
          <tr key={username}><th scope="row">{username}</th><td data-name="Nama">{name}</td><td data-name="Peran">{role}</td><td data-name="Kode" className="slip-code"><b>{code}</b></td></tr>
        ))}</tbody>
      </table>
    </div>
  );
}
