import type { Problem } from "./types";

const ACCEPTED = "application/json, application/geo+json;q=0.5, application/problem+json;q=0.5";

/** The gateway said no; what it said is fit for people. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(explain(status, problem));
  }
}

export function isSignedOut(failure: unknown): boolean {
  return failure instanceof Refusal && failure.status === 401;
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send<T>("GET", path, undefined, signal);
}

export async function send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { Accept: ACCEPTED };
  const request: RequestInit = { method, headers };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  if (signal) {
    request.signal = signal;
  }
  const response = await fetch(path, request);
  const text = await response.text();
  if (!response.ok) {
    throw new Refusal(response.status, read(text) as Problem);
  }
  return read(text) as T;
}

/** A query string of what is given; lists repeat their name. */
export function query(parameters: Record<string, string | number | boolean | readonly string[] | undefined>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === ""
      ? []
      : (Array.isArray(value) ? value : [value]).map((each) => [name, String(each)]));
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}

function read(text: string): unknown {
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}

function explain(status: number, problem: Problem): string {
  const violations = (problem.violations ?? []).map(({ field, detail }) => `${field} ${detail}`.trim());
  return violations.length > 0 ? violations.join("; ") : (problem.detail ?? problem.title ?? `HTTP ${status}`);
}
