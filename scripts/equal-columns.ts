import { expect } from 'vitest';

// The test runner compares columns of numbers one by one and describes each: for whole replications that takes seconds.
// Columns of the same bits are equal; all others are left to the runner.
expect.addEqualityTesters([(a: unknown, b: unknown) => (haveSameBits(a, b) ? true : undefined)]);

function haveSameBits(a: unknown, b: unknown): boolean {
  if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b) || a.constructor !== b.constructor) return false;
  return a.byteLength === b.byteLength && Buffer.compare(bytesOf(a), bytesOf(b)) === 0;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
