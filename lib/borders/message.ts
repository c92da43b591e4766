/** An area that a file may bring, by its official code. */
export interface KnownArea { code: string; name: string; level: number }

/** What the child process is asked to do with the file that follows. */
export interface Job { areas: readonly KnownArea[]; team: string }

/** A border ready to be kept and drawn: whole grid units. */
export interface Border { code: string; path: string; box: [number, number, number, number]; label: [number, number] }

/** What a file was: its borders, how many points it had and has, and names that differ from the official ones. */
export interface BorderFile { level: number; borders: Border[]; pointsBefore: number; pointsAfter: number; renamed: { code: string; given: string; official: string }[] }

export type Message = { borders: BorderFile };
