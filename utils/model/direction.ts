/** The two base directions a line of text can have; never `auto`. */
export type Direction = 'rtl' | 'ltr';
