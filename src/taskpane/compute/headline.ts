/** Words of core as a heading or a label has them. */

/** With a capital, where the language has capitals. */
export const headline = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
