import type { CommentReply } from 'vscode';
import { PassageComment } from './passage-comment';

/** What was typed into a thread; undefined for anything else: a command may be run by anybody. */
export function readReply(value: unknown): CommentReply | undefined {
  const { thread, text } = (value ?? {}) as Partial<CommentReply>;
  return typeof text === 'string' && thread?.uri !== undefined ? { thread, text } : undefined;
}

/** An annotation that can be changed; undefined for anything else. */
export function readAnnotation(value: unknown): PassageComment | undefined {
  return value instanceof PassageComment && value.item.editable ? value : undefined;
}
