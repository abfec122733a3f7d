/** Certificates for https://localhost, as Excel demands them. The library says that all went well even when it did not, so the files and the trust are looked at here. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { ensureCertificatesAreInstalled, generateCertificates, verifyCertificates } from "office-addin-dev-certs";

const folder = path.join(homedir(), ".office-addin-dev-certs");
const files: CertificateFiles = { ca: path.join(folder, "ca.crt"), cert: path.join(folder, "localhost.crt"), key: path.join(folder, "localhost.key") };

export interface CertificateFiles {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

export interface Certificates {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** The file of the authority. */
  readonly ca: string;
  /** Whether the system trusts it; undefined where no Excel asks for that. */
  readonly trusted: boolean | undefined;
}

/** Makes certificates where there are none that hold, and has the system trust them where Excel runs. Rejects when there are no good ones afterwards. */
export async function certificates(): Promise<Certificates> {
  const trustMatters = process.platform === "win32" || process.platform === "darwin";
  // A pair that has run out is not replaced by the library.
  if (problemOf(files) !== undefined) for (const file of [files.ca, files.cert, files.key]) rmSync(file, { force: true });
  if (trustMatters) await ensureCertificatesAreInstalled();
  else if (!existsSync(files.ca)) await generateCertificates();
  const problem = problemOf(files);
  if (problem !== undefined) throw new Error(`证书不可用 / certificates cannot be used: ${problem} (${folder})`);
  return { cert: readFileSync(files.cert), key: readFileSync(files.key), ca: files.ca, trusted: trustMatters ? isTrusted() : undefined };
}

/** What is wrong with the certificates, in English; undefined when they are good for another day. */
export function problemOf({ ca, cert, key }: CertificateFiles, now = Date.now()): string | undefined {
  for (const file of [ca, cert, key]) if (!existsSync(file)) return `${path.basename(file)} is missing`;
  const authority = new X509Certificate(readFileSync(ca));
  const own = new X509Certificate(readFileSync(cert));
  if (Math.min(Date.parse(authority.validTo), Date.parse(own.validTo)) < now + 86_400_000) return "they run out";
  if (own.checkHost("localhost") === undefined) return "not for localhost";
  if (!own.verify(authority.publicKey)) return "not signed by ca.crt";
  if (!own.checkPrivateKey(createPrivateKey(readFileSync(key)))) return "the key is of another certificate";
  return undefined;
}

function isTrusted(): boolean {
  try {
    return verifyCertificates();
  } catch {
    return false;
  }
}
