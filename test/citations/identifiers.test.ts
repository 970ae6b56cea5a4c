import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifiersIn } from "#citations/identifiers.ts";
import { isStudyLink } from "#citations/study-link.ts";

describe("DOIs", () => {
  test.each([
    ["https://doi.org/10.1000/abc.123", "10.1000/abc.123"],
    ["http://dx.doi.org/10.1000/ABC-9", "10.1000/ABC-9"],
    ["doi:10.1000/abc", "10.1000/abc"],
    ["DOI 10.1000/abc.", "10.1000/abc"],
    ["(see 10.1000/abc).", "10.1000/abc"],
    ["10.1016/S0140-6736(97)11096-0", "10.1016/S0140-6736(97)11096-0"],
    ["[10.1000/x(1)]; and more", "10.1000/x(1)"],
    [
      "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
      "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
    ],
    ["10.1000/abc</a><br>", "10.1000/abc"],
    ["“10.1000/abc”", "10.1000/abc"],
    ["https://doi.org/10.1000%2Fabc%28d%29", "10.1000/abc(d)"],
    ["https://doi.org/10.1000/abc?utm_source=news#top", "10.1000/abc"],
    ["https://www.acpjournals.org/doi/10.7326/M18-2101", "10.7326/M18-2101"],
    ["https://www.nejm.org/doi/full/10.1056/NEJMoa1", "10.1056/NEJMoa1"],
    ["https://onlinelibrary.wiley.com/doi/abs/10.1111/abc.12", "10.1111/abc.12"],
    ["https://onlinelibrary.wiley.com/doi/10.1111/abc.12/full", "10.1111/abc.12"],
    ["https://www.frontiersin.org/articles/10.3389/fpsyg.2019.00001/full", "10.3389/fpsyg.2019.00001"],
    ["https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD000980.pub4/full", "10.1002/14651858.CD000980.pub4"],
    ["https://jamanetwork.com/journals/jama/fullarticle/10.1001/jama.2015.3077", "10.1001/jama.2015.3077"],
    [
      "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001&type=printable",
      "10.1371/journal.pone.0000001",
    ],
    ["https://www.biorxiv.org/content/10.1101/2020.01.02.893206v3.full.pdf", "10.1101/2020.01.02.893206"],
    ["https://www.bmj.com/content/366/bmj.l4570", "10.1136/bmj.l4570"],
    [
      "https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(97)11096-0/fulltext",
      "10.1016/S0140-6736(97)11096-0",
    ],
    ["https://www.thelancet.com/pdfs/journals/lanonc/PIIS1470204520301234.pdf", "10.1016/S1470-2045(20)30123-4"],
    ["https://www.nature.com/articles/s43018-025-01018-w", "10.1038/s43018-025-01018-w"],
    ["https://elifesciences.org/articles/12345", "10.7554/eLife.12345"],
    ["https://proxy.library.example/login?url=https%3A%2F%2Fdoi.org%2F10.1000%252Fabc%253Fx%253D1", "10.1000/abc"],
    ["https://onlinelibrary-wiley-com.proxy.library.example/doi/epdf/10.1111/abc", "10.1111/abc"],
    ["info:doi/10.1000/abc&rft.genre=article", "10.1000/abc"],
    ["https://doi.org/10.1000/%E0%A4%A", "10.1000/%E0%A4%A"],
  ])("%s names %s", (source, doi) => {
    expect(identifiersIn(source).doi).toBe(doi);
    if (/^https?:|^info:/.test(source)) expect(isStudyLink(source)).toBe(true);
  });

  test.each([
    "",
    "10.5",
    "10.5/7 mg",
    "version 10.1000",
    "https://news.example/2020/10.10/x",
    "ratio 110.1000",
    "doi.org/10.1000/",
  ])("%j names none", (source) => {
    expect(identifiersIn(source).doi).toBeNull();
  });
});

describe("PubMed, PMC and trials", () => {
  test.each([
    ["https://pubmed.ncbi.nlm.nih.gov/24814559/", "24814559"],
    ["https://pubmed.ncbi.nlm.nih.gov/24814559?dopt=Abstract", "24814559"],
    ["https://pubmed.ncbi.nlm.nih.gov/?term=24814559", "24814559"],
    ["http://www.ncbi.nlm.nih.gov/pubmed/24814559", "24814559"],
    ["/pubmed/24814559", "24814559"],
    ["https://www.ncbi.nlm.nih.gov/pubmed/?term=24814559[uid]", "24814559"],
    ["https://www.ncbi.nlm.nih.gov/pubmed?term=24814559", "24814559"],
    [
      "https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=24814559&dopt=Abstract",
      "24814559",
    ],
    ["https://journal.example/external-ref?access_num=24814559&link_type=MED", "24814559"],
    [
      "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/elink.fcgi?dbfrom=pubmed&retmode=ref&cmd=prlinks&id=24814559",
      "24814559",
    ],
    ["https://europepmc.org/article/MED/24814559", "24814559"],
    ["Smith A. Title. PMID: 24814559.", "24814559"],
    ["PMID 024814559", "24814559"],
  ])("%s is PMID %s", (source, pmid) => {
    expect(identifiersIn(source).pmid).toBe(pmid);
  });

  test.each([
    "https://pubmed.ncbi.nlm.nih.gov/?term=measles+vaccine",
    "https://pubmed.ncbi.nlm.nih.gov/about/",
    "PMID pending",
    "a PMID of 3.5",
    "https://x.example/pubmed/12ab",
  ])("%s is none", (source) => {
    expect(identifiersIn(source).pmid).toBeNull();
  });

  test("of a publisher's link-out, the cited work counts and not the citing one", () => {
    const linkOut = (parameters: string) => identifiersIn(`/servlet/linkout?suffix=r2&doi=10.1000%2Fown&${parameters}`);
    expect(linkOut("dbid=16&key=10.1000%2Fcited")).toMatchObject({ doi: "10.1000/cited", pmid: null });
    expect(linkOut("dbid=8&key=15990402")).toMatchObject({ doi: null, pmid: "15990402" });
    expect(linkOut("dbid=128&key=000012345")).toMatchObject({ doi: null, pmid: null });
  });

  test.each([
    "https://pubmed.ncbi.nlm.nih.gov/",
    "https://pubmed.ncbi.nlm.nih.gov/?term=Roe+A%5BAuthor%5D",
    "https://clinicaltrials.gov/",
    "https://doi.org/10.5281/zenodo.1234",
    "https://twitter.com/share?url=https://doi.org/10.1000/abc",
  ])("%s leads to no study", (address) => {
    expect(isStudyLink(address)).toBe(false);
  });

  test("a search for a DOI at PubMed names the DOI", () => {
    expect(identifiersIn("https://pubmed.ncbi.nlm.nih.gov/?term=10.1001%2Fjama.2015.3077")).toMatchObject({
      doi: "10.1001/jama.2015.3077",
      pmid: null,
    });
  });

  test.each([
    ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/", "PMC1234567"],
    ["https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/#s2", "PMC1234567"],
    ["https://www.ncbi.nlm.nih.gov/pmc/articles/1234567", "PMC1234567"],
    ["http://www.pubmedcentral.nih.gov/articlerender.fcgi?tool=pubmed&artid=1234567", "PMC1234567"],
    ["PMCID: PMC1234567", "PMC1234567"],
  ])("%s is %s", (source, pmcid) => {
    expect(identifiersIn(source).pmcid).toBe(pmcid);
  });

  test.each([
    ["https://clinicaltrials.gov/ct2/show/NCT02492568?term=x", "NCT02492568"],
    ["Registered as nct02492568.", "NCT02492568"],
    ["https://www.isrctn.com/ISRCTN12345678", "ISRCTN12345678"],
    ["EudraCT number 2004-000446-20", "2004-000446-20"],
    ["https://www.clinicaltrialsregister.eu/ctr-search/trial/2004-000446-20/GB", "2004-000446-20"],
    ["phone 2004-000446-20", null],
    ["NCT0249256", null],
    ["ChiCTR2000029308", "ChiCTR2000029308"],
    ["registered as ChiCTR-IOR-17013456 in China", "ChiCTR-IOR-17013456"],
    ["https://www.chictr.org.cn/showproj.html?proj=chictr2000029308", "ChiCTR2000029308"],
    ["Dutch Trial Register NTR5678.", "NTR5678"],
    ["ACTRN12612000123456", "ACTRN12612000123456"],
    ["https://drks.de/search/de/trial/DRKS00012345", "DRKS00012345"],
    ["CTRI/2020/07/026781", "CTRI/2020/07/026781"],
    ["jRCT1031200001", "jRCT1031200001"],
    ["EU CT number 2022-500123-12-00", "2022-500123-12"],
    ["the NTR1 gene", null],
  ])("the trial of %s is %s", (source, trial) => {
    expect(identifiersIn(source).trial).toBe(trial);
  });
});

describe("other identifiers", () => {
  test.each([
    ["https://arxiv.org/abs/2101.00001v2", "arxiv 2101.00001"],
    ["arXiv:math.GT/0309136", "arxiv math.gt/0309136"],
    ["ISBN 978-0-306-40615-7", "isbn 9780306406157"],
    ["ISBN-10: 0-306-40615-2", "isbn 0306406152"],
    ["https://books.example/isbn/9780306406157", "isbn 9780306406157"],
    ["Cochrane Database Syst Rev. 2013;(1):CD000980.", "cochrane CD000980"],
    ["https://www.sciencedirect.com/science/article/abs/pii/S0306987720301234", "pii S0306987720301234"],
    ["ISBN 978-0-306-40615-8", null],
    ["ISBN pending", null],
    ["a CD000980 in a drawer", null],
  ])("%s is %s", (source, named) => {
    const { other } = identifiersIn(source);
    expect(other && `${other.scheme} ${other.value}`).toBe(named);
  });
});

describe("any text", () => {
  test("whatever surrounds a DOI, the same one is found", () => {
    const before = fc.constantFrom("", "doi:", "https://doi.org/", "(", "[", "see ", "DOI: ");
    const after = fc.constantFrom("", ".", ")", "].", ", and", ";", "?x=1", "#a", "”");
    const suffix = fc
      .stringMatching(/^[a-z0-9]{1,8}([.\-/][a-z0-9]{1,8}){0,3}$/)
      .filter((text) => !/(?:full|abstract|pdf|html|meta|summary|references|figures|tables|suppl)/.test(text));
    fc.assert(
      fc.property(before, suffix, after, (start, name, end) => {
        expect(identifiersIn(`${start}10.1234/${name}${end}`).doi).toBe(`10.1234/${name}`);
      }),
    );
  });

  test("nothing makes it throw or take long", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void identifiersIn(text)));
    for (const piece of [
      "10.1000/",
      "(",
      ")",
      "%25",
      "10.1000/))",
      "/full",
      "PMID ",
      "&list_uids=",
      "<",
      "10.",
      "EudraCT ",
    ]) {
      const start = performance.now();
      identifiersIn(`10.1000/${piece.repeat(100_000)}`);
      isStudyLink(`https://x/${piece.repeat(100_000)}`);
      expect(performance.now() - start, piece).toBeLessThan(1_000);
    }
  });
});
