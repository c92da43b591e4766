import { parse } from 'csv-parse/sync';

/** The records of one of our CSV files, texts as they stand. */
export const csvRecords = (file: Buffer): string[][] => parse(file, { delimiter: ';', bom: true });
