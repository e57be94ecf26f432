/** A value that is nothing but a number in digits, with commas between thousands or none. */
export const PLAIN_NUMBER = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/;
