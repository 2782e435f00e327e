export interface SignInView {
  readonly email?: string;
  /** One sentence for every refusal, so that it does not tell which addresses exist. */
  readonly error?: string;
  /** Path to go to afterwards, without the origin. */
  readonly next?: string;
}
