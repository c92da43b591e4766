import type { BudgetClass, BudgetStage } from '../rules';

export const STAGE_WORDS: Readonly<Record<BudgetStage, string>> = { murni: 'APBD murni', perubahan: 'APBD perubahan' };

/** Words of the address for the class of a line. */
export const CLASS_SLUGS: Readonly<Record<string, BudgetClass>> = { spesifik: 'specific', sensitif: 'sensitive', pendukung: 'enabling' };

/** The word of the address for a class. */
export const classSlug = (code: BudgetClass): string => Object.entries(CLASS_SLUGS).find(([, value]) => value === code)?.[0] ?? code;
