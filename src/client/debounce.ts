/** An action put off until nothing has asked for it for `delay` milliseconds. */
export interface Debounced {
  (): void;
  /** Forgets an action that is still to come. */
  dispose(): void;
}

export function debounce(action: () => void, delay: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dispose = () => clearTimeout(timer);
  const debounced = () => {
    dispose();
    timer = setTimeout(action, delay);
  };
  return Object.assign(debounced, { dispose });
}
