let told: (() => void) | undefined;

/** Takes what `giveWay` calls from here on; to be called once, at the start of a thread that nobody waits for. */
export function useGiveWay(giveWay: () => void): void {
  told = giveWay;
}

/** Called every few microseconds by work that can't be done in steps: what somebody waits for may go first. */
export function giveWay(): void {
  told?.();
}
