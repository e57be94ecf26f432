let told: (() => void) | undefined;

/** Takes what `giveWay` calls from here on; to be called once, at the start of a thread of lower priority. */
export function useGiveWay(giveWay: () => void): void {
  told = giveWay;
}

/** Called often by work that can't be done in steps: what somebody waits for more may go first. */
export function giveWay(): void {
  told?.();
}
