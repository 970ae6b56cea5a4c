/** What keeps a file from being used, in the words for its maker, which are English. */
export function ProblemList({ problems }: { problems: readonly string[] }) {
  return (
    <ul class="problems" lang="en">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}
