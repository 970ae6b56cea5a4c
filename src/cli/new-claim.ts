/** What a new claim and its first source look like, to be filled in: for `assets/claims/<topic>.yaml` and the files beside it. */
export function newClaim(subject: string, relation: string, object: string, today: string): string {
  const id = `${subject}-${object}-${relation}`;
  return `# assets/claims/<topic>.yaml
  - id: ${id}
    subject: ${subject}
    relation: ${relation}
    object: ${object}
    shows: # raises | lowers | none | not-raises | not-lowers | mixed | unclear (or holds | fails)
    certainty: # high | moderate | low | very-low (GRADE)
    causal: # true only where trials, or overwhelming evidence of many kinds, show cause
    statement: ""
    explanation: ""
    evidence: []
    reviewed: "${today}"

# assets/claims/nl/<topic>.yaml
  ${id}:
    statement: ""
    explanation: ""

# assets/evidence/<topic>.yaml: nothing that was not seen in the work's own record
  - id:
    title: ""
    authors: [""]
    allAuthors: false
    journal:
    year:
    doi:
    pmid: ""
    design:
    interventions: [${subject}]
    verified: { against: "", on: "${today}" }
`;
}
