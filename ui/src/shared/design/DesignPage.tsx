/** Every shared part in all its states. */
export function DesignPage() {
  return <main />;
}
