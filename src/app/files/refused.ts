/** Why something was not written, in a sentence for the person at the program; no bug and no fault of the disk. */
export class Refused extends Error {}
