#include "provenance/collect.hpp"

#include <utility>

#include "express/claims.hpp"
#include "express/evaluate.hpp"
#include "model/texts.hpp"
#include "provenance/chart_numbers.hpp"
#include "provenance/record_maker.hpp"
#include "provenance/text_numbers.hpp"
#include "provenance/written_numbers.hpp"

namespace andel::provenance {
namespace {

Standing standing_of(const express::Judged& judged) {
  if (judged.verdict == express::Verdict::fails) return Standing::fails;
  return judged.by.doubts.empty() ? Standing::holds : Standing::by_chance;
}

class Collector {
 public:
  explicit Collector(const Made& made) : made_(made), plan_(made.plan), maker_(made) {}

  Records run() {
    for (const auto& slide : plan_.slides) {
      const Layout& layout = plan_.brand.layouts[slide.layout];
      for (const auto& [region, content] : slide.contents) {
        maker_.enter(slide.number, layout.regions[region].id);
        visit_texts(content, [&](const RichText& text, TextPurpose purpose) {
          add(text, purpose == TextPurpose::alternative ? Medium::alternative : Medium::text);
        });
        const auto* chart = std::get_if<Chart>(&content);
        if (chart == nullptr) continue;
        const std::size_t first = records_.numbers.size();
        add_chart_numbers(*chart, made_, maker_, records_.numbers);
        add_chart_words(*chart, first, made_, maker_, records_);
      }
      add_note(slide, made_, maker_, records_);
      add_furniture(slide, made_, maker_, records_);
    }
    return std::move(records_);
  }

 private:
  void add(const RichText& text, Medium medium) {
    Diagnostics heard_already;
    const auto said = express::judge_claims(text, plan_, made_.tables, heard_already);
    std::vector<std::size_t> first_text;  // by paragraph, and one past the end
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      first_text.push_back(records_.texts.size());
      if (said.includes(i)) add(text.paragraphs[i], medium);
    }
    first_text.push_back(records_.texts.size());
    for (const auto& claim : text.claims) add(claim, said, first_text);
  }

  void add(const Paragraph& paragraph, Medium medium) {
    Diagnostics heard_already;
    const auto plain = express::evaluate(RichText{{paragraph}, paragraph.span}, plan_, made_.tables, heard_already);
    if (plain.empty()) return;
    TextRecord record = maker_.begin_text(paragraph.span, medium);
    record.printed = plain.front().text();
    const std::size_t first = records_.numbers.size();
    visit_expressions(paragraph,
                      [&](ExpressionId id) { add_expression_numbers(id, medium, made_, maker_, records_.numbers); });
    for (std::size_t i = first; i < records_.numbers.size(); ++i) record.numbers.push_back(i);
    records_.texts.push_back(std::move(record));
  }

  /// One record per condition; `first_text` has the position of each paragraph's record.
  void add(const Claim& claim, const express::ClaimedParagraphs& said, const std::vector<std::size_t>& first_text) {
    const bool is_said = said.includes(claim.begin) || claim.begin == claim.otherwise;
    const std::size_t begin = is_said ? claim.begin : claim.otherwise;
    const std::size_t end = is_said ? claim.otherwise : claim.end;
    for (const auto id : claim.conditions) {
      Diagnostics heard_already;
      const auto judged = express::judge_condition(id, plan_, made_.tables, heard_already);
      if (!judged) continue;
      const Span span = plan_.expressions[id].span;
      ClaimRecord record = maker_.begin_claim(span);
      record.condition = maker_.words_at(span);
      record.standing = standing_of(*judged);
      for (const auto& doubt : judged->by.doubts) record.doubts.push_back(doubt.reason);
      for (std::size_t text = first_text[begin]; text < first_text[end]; ++text) record.texts.push_back(text);
      record.said = record.texts.empty() ? Said::nothing : is_said ? Said::text : Said::otherwise;
      add_claim_figures(judged->by, maker_, made_, record);
      records_.claims.push_back(std::move(record));
    }
  }

  const Made& made_;
  const Plan& plan_;
  RecordMaker maker_;
  Records records_;
};

}  // namespace

Records collect_records(const Made& made) { return Collector(made).run(); }

}  // namespace andel::provenance
