/** Ten random letters and digits: an id that no other browser has given, for an assessment, an entry or a writer. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');
}
