package org.evidencegraph.importer.pubmedxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evidencegraph.importer.medline.MedlineText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Keyword;

/** What indexers and authors added: headings, keywords, grants, numbers of registered studies. */
final class PubMedSubjects {
  private PubMedSubjects() {}

  static void read(XmlElement citation, XmlElement article, RecordDraft draft) {
    citation.all("MeshHeadingList", "MeshHeading").forEach(h -> heading(h, draft));
    citation.elements("KeywordList").forEach(l -> keywords(l, draft));
    article.find("GrantList").ifPresent(l -> grants(l, draft));
    article.all("DataBankList", "DataBank").forEach(b -> registrations(b, draft));
  }

  private static void heading(XmlElement heading, RecordDraft draft) {
    String descriptor = heading.text("DescriptorName");
    if (descriptor == null) {
      return;
    }
    List<XmlElement> qualifiers = heading.elements("QualifierName");
    if (qualifiers.isEmpty()) {
      draft.keyword(MedlineText.heading(descriptor, null), Keyword.MESH);
    }
    qualifiers.forEach(q -> draft.keyword(MedlineText.heading(descriptor, q.text()), Keyword.MESH));
  }

  private static void keywords(XmlElement list, RecordDraft draft) {
    String owner = list.attribute("Owner");
    boolean byAuthors = owner == null || owner.equals("NOTNLM");
    for (XmlElement keyword : list.elements("Keyword")) {
      String term = keyword.text().replaceFirst("(?<=[^.])\\.$", "");
      draft.keyword(term, byAuthors ? Keyword.KEYWORD : Keyword.SUBJECT);
    }
  }

  private static void grants(XmlElement list, RecordDraft draft) {
    Map<String, List<String>> funders = new LinkedHashMap<>();
    for (XmlElement grant : list.elements("Grant")) {
      String agency = grant.text("Agency");
      if (agency == null) {
        continue;
      }
      List<String> numbers = funders.computeIfAbsent(agency, a -> new ArrayList<>());
      String number = grant.text("GrantID");
      if (number != null && !numbers.contains(number)) {
        numbers.add(number);
      }
    }
    funders.forEach((funder, numbers) -> draft.funding(new Funding(funder, numbers)));
  }

  private static void registrations(XmlElement bank, RecordDraft draft) {
    String name = bank.text("DataBankName");
    for (XmlElement number : bank.all("AccessionNumberList", "AccessionNumber")) {
      MedlineText.registration(name, number.text()).ifPresent(draft::registration);
    }
  }
}
