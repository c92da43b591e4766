import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readablePath } from '@/lib/address';

interface Turn { request: IncomingMessage; response: ServerResponse }

/** Shared by the bundles of instrumentation and pages, which each have this file once. */
const turns = (globalThis as { simpulTurns?: AsyncLocalStorage<Turn> }).simpulTurns ??= new AsyncLocalStorage<Turn>();

/**
 * Lets the pages of this process know the answer that they are part of; called once, before the first request. An address
 * with a broken percent sign is mended first: Next would answer 500 to it before anything of ours has a say.
 */
export function watchRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const turn = message as Turn;
    turn.request.url = readablePath(turn.request.url ?? '/');
    turns.enterWith(turn);
  });
}

/**
 * Gives the running answer its status, so that a page can say no in words: Next's own notFound() and forbidden() have
 * the status, but their words reach only a browser with JavaScript (vercel/next.js issue 62228). A soft navigation keeps
 * its 200, as Next has it. False when the answer is not known or already begun: then nothing is said.
 */
export function sayStatus(status: number, headers: Readonly<Record<string, string>> = {}): boolean {
  const turn = turns.getStore();
  if (!turn) return false;
  if (isSoft(turn.request)) return true;
  if (turn.response.headersSent) return false;
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
