/** Keys as they stand on a keyboard: from left to right in any language. */
export function Keys({ parts }: { parts: readonly string[] }) {
  return (
    <bdi class="key-parts" dir="ltr">
      {parts.map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </bdi>
  );
}
