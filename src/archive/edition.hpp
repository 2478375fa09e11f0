// What one published edition of a report said: its figures with their precision, and its sentences. Everything by
// name, so that it can be kept for years and compared with editions of other codebooks. Knows no file.
#pragma once

#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/responses.hpp"
#include "model/table.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::archive {

struct FigureName {
  std::string measure;  ///< or index
  std::string item;     ///< empty for an index
  std::string segment;

  friend auto operator<=>(const FigureName&, const FigureName&) = default;
};

/// "agree(mobile, finance)", "index(finance)": as a text would write it.
std::string to_string(const FigureName& name);

struct FigureRecord {
  FigureName name;
  Cell cell;
  std::string printed;  ///< as a sentence writes it; "–" where there is no value
};

struct SizeRecord {
  std::string segment;
  Base base;
};

struct Sentence {
  std::string region;
  std::string text;  ///< one paragraph
};

/// What became of a claim: it held, but perhaps by chance; or something else was said.
enum class Standing { holds, by_chance, fails };

struct ClaimRecord {
  std::string region;
  std::string condition;  ///< as the report has it
  Standing standing = Standing::holds;
};

struct SlideRecord {
  std::string layout;
  std::string name;
  std::vector<Sentence> sentences;       ///< in reading order
  std::vector<ClaimRecord> claims = {};  ///< condition by condition
};

struct Edition {
  std::string survey;
  std::string wave;
  std::string label;
  std::string date;         ///< ISO 8601
  std::string data_file;    ///< without its folder
  std::string data_digest;  ///< of the data file's bytes, in hexadecimal
  std::vector<FigureRecord> figures;
  std::vector<SizeRecord> sizes;
  std::vector<SlideRecord> slides;
};

/// Editions of one survey, each wave once.
using Archive = std::vector<Edition>;

/// The edition of a wave, or nullptr.
const Edition* find_edition(const Archive& archive, const std::string& wave);

/// Adds to a plan what editions of later waves may ask of this one: every measure of every item and every index in
/// every segment of the codebook, with its precision.
void request_trend_figures(Plan& plan);

/// What a tabulated report says of its own wave, whose respondents are `responses`. Reports what is wrong with its
/// sentences, as composing it would: a claim that does not hold, say.
Edition take_edition(const Plan& plan, const Tables& tables, const Responses& responses, const SourceMap& sources,
                     Diagnostics& diagnostics);

/// A digest as it is kept.
std::string write_digest(std::uint64_t digest);

}  // namespace andel::archive
