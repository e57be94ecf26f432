import type { DidChangeParams } from '../protocol/requests';

/** How many of the dossiers in use are the user's own: the one that comes with the product is no work of theirs. */
export function ownDossiers({ dossiers, builtin }: DidChangeParams): number {
  return dossiers - (builtin ? 1 : 0);
}

/** Whether all that there is to show comes with the product. */
export function showsBuiltinOnly(model: DidChangeParams | undefined): boolean {
  return model?.builtin === true && ownDossiers(model) === 0;
}
