import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Turn { request: IncomingMessage; response: ServerResponse }

/** Shared by the bundles of instrumentation and pages, which each have this file once. */
const turns = (globalThis as { simpulTurns?: AsyncLocalStorage<Turn> }).simpulTurns ??= new AsyncLocalStorage<Turn>();

/** Lets the pages of this process know the answer that they are part of; called once, before the first request. */
export function watchAnswers(): void {
  subscribe('http.server.request.start', (turn) => turns.enterWith(turn as Turn));
}

/**
 * Gives the running answer its status, so that a page can say no in words: Next's own notFound() and forbidden() have
 * the status, but their words reach only a browser with JavaScript (vercel/next.js issue 62228). A soft navigation keeps
 * its 200, as Next has it. False when the answer is not known or already begun: then nothing is said.
 */
export function sayStatus(status: number, headers: Readonly<Record<string, string>> = {}): boolean {
  const turn = turns.getStore();
  if (!turn || turn.response.headersSent) return false;
  if (isSoft(turn.request)) return true;
  turn.response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) turn.response.setHeader(name, value);
  return true;
}

/** Whether a browser asks for a whole document, which has no error boundary until its JavaScript runs. */
export const isDocumentAsked = (): boolean => {
  const request = turns.getStore()?.request;
  return request !== undefined && !isSoft(request);
};

const isSoft = ({ headers }: IncomingMessage): boolean => headers.rsc !== undefined || headers['next-action'] !== undefined;
