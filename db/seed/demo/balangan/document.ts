/** Seed 004: "Laporan Penelitian MONEV BALANTING", Bappedalitbang Kabupaten Balangan, 2023. */
export const REPORT = 'Laporan Monev BALANTING 2023';
export const at = (place: string): string => `${REPORT}, ${place}`;
