import type {TypedDocumentNode} from '@graphql-typed-document-node/core';
import {print} from 'graphql';
import {IMPORT_TEXT} from './operations';

/** The server that the tests ask. */
export const HTTP_URL = process.env['EVIDENCE_URL'] ?? 'http://127.0.0.1:8080/graphql';
export const SOCKET_URL = HTTP_URL.replace(/^http/, 'ws');

interface Answer<Result> {
  data?: Result | null;
  errors?: {message: string; extensions: {code: string}}[];
}

/** Without any client: a typed document is enough to know the shape of the answer. */
export async function ask<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(HTTP_URL, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json',
    },
    body: JSON.stringify({query: print(document), variables}),
  });
  const answer = (await response.json()) as Answer<Result>;
  if (!answer.data || answer.errors) {
    throw new Error(JSON.stringify(answer.errors));
  }
  return answer.data;
}

let imports = 0;

/** Begins to import a text that nobody has sent before; gives the id of the run. */
export async function importSomething(): Promise<string> {
  const name = `e2e/${process.pid}-${Date.now()}-${imports++}.txt`;
  const data = await ask(IMPORT_TEXT, {name, text: `A note of no paper, ${name}.`});
  const run = data.importDocuments?.importRun.id;
  if (!run) {
    throw new Error('no run was begun');
  }
  return run;
}
