/** How opening a link to verify an address ended. */
export type VerificationEnd = 'done' | 'already' | 'expired' | 'another' | 'dead';

/** What the code of a problem, or none, ends it with; undefined where the form can be sent again. */
export function verificationEnd(code: string | undefined, signedIn: boolean): VerificationEnd | undefined {
  switch (code) {
    case undefined:
      return 'done';
    case 'already_verified':
      return 'already';
    case 'verification_token_expired':
      return 'expired';
    case 'invalid_verification_token':
      return 'dead';
    case 'password_required':
      return signedIn ? 'another' : undefined;
    default:
      return undefined;
  }
}
