#include "text/shaper.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <memory_resource>
#include <new>
#include <optional>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "support/unicode.hpp"
#include "text/characters.hpp"
#include "text/hyphenator.hpp"
#include "text/word_shaper.hpp"

namespace andel::text {

namespace {

/// Whether a word may hold a character that leaves no trace; they all begin with one of these bytes.
bool may_hold_invisible(std::string_view word) { return word.find_first_of("\xC2\xE2\xEF") != word.npos; }

std::string without_invisible(std::string_view word) {
  std::string text;
  for (std::size_t at = 0; at < word.size();) {
    const auto [character, length] = decode_first(word.substr(at));
    if (!is_invisible(character)) text += word.substr(at, length);
    at += length;
  }
  return text;
}

std::u32string find_unsupported(std::string_view word) {
  constexpr unsigned char first_lead = 0xD6;  // of U+0590, where scripts from right to left begin, the first of them
  std::u32string found;
  const bool may_hold =
      std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= first_lead; });
  for (std::size_t at = 0; may_hold && at < word.size();) {
    const auto [character, length] = decode_first(word.substr(at));
    if (is_right_to_left(character) || is_for_private_use(character)) found.push_back(character);
    at += length;
  }
  return found;
}

/// Whether cutting a word there leaves the glyphs on both sides as they are.
bool is_clean_cut(const ShapedWord& word, std::uint32_t offset) {
  if (std::find(word.joints.begin(), word.joints.end(), offset) != word.joints.end()) return false;
  for (const auto& piece : word.pieces) {
    for (const auto& glyph : piece.glyphs) {
      if (piece.begin + glyph.cluster == offset) return true;
    }
  }
  return false;  // inside a ligature
}

float advance_before(const ShapedWord& word, std::uint32_t offset) {
  float advance = 0;
  for (const auto& piece : word.pieces) {
    for (const auto& glyph : piece.glyphs) {
      if (piece.begin + glyph.cluster < offset) advance += glyph.advance;
    }
  }
  return advance;
}

}  // namespace

/// Everything that words consist of lies in one arena.
class Shaper::Cache {
 public:
  Cache(const FaceSet& faces, std::vector<FaceId> fallbacks, const std::string& language)
      : word_shaper_(faces, std::move(fallbacks), language), language_(language), spaces_(faces.size(), nullptr) {}

  const ShapedWord& find_word(std::string_view word, FaceId face);
  const ShapedWord& find_space(FaceId face);
  std::span<const ShapedBreak> find_breaks(const ShapedWord& word, Hyphenation hyphenation);
  /// Null for a language without patterns, or where they are not installed.
  const Hyphenator* hyphenator();
  [[nodiscard]] const std::optional<HyphenationSource>& missing_patterns() const { return missing_patterns_; }

 private:
  struct WordKey {
    std::string_view word;
    FaceId face;

    friend bool operator==(const WordKey&, const WordKey&) = default;
  };

  struct WordKeyHash {
    std::size_t operator()(const WordKey& key) const noexcept {
      return std::hash<std::string_view>{}(key.word) + std::size_t{0x9E3779B9U} * key.face.position;
    }
  };

  /// A word and, once somebody asked, its breaks without and with hyphenation.
  struct WordEntry {
    ShapedWord shaped;
    std::array<std::optional<std::span<const ShapedBreak>>, 2> breaks;
  };

  const ShapedWord& add(std::string_view word, FaceId face);
  std::span<const ShapedPiece> keep_pieces(const WordDraft& draft);
  void find_places(const ShapedWord& word, Hyphenation hyphenation);
  ShapedBreak shape_break(const ShapedWord& word, WordBreak place);

  template <class T>
  std::span<const T> keep(std::span<const T> values) {
    if (values.empty()) return {};
    auto* kept = std::pmr::polymorphic_allocator<T>(&arena_).allocate(values.size());
    std::uninitialized_copy(values.begin(), values.end(), kept);
    return {kept, values.size()};
  }
  std::string_view keep(std::string_view text) {
    const auto kept = keep(std::span<const char>(text));
    return {kept.data(), kept.size()};
  }
  std::u32string_view keep(const std::u32string& text) {
    const auto kept = keep(std::span<const char32_t>(text));
    return {kept.data(), kept.size()};
  }

  WordShaper word_shaper_;
  std::string language_;
  std::pmr::monotonic_buffer_resource arena_{std::size_t{64} * 1024};
  std::pmr::deque<WordEntry> words_{&arena_};  // at their ids
  std::pmr::unordered_map<WordKey, WordId, WordKeyHash> ids_{&arena_};
  Table<FaceTag, const ShapedWord*> spaces_;
  std::vector<WordBreak> places_;      // of the word at hand
  std::vector<std::uint32_t> points_;  // likewise
  std::unique_ptr<const Hyphenator> hyphenator_;
  bool looked_for_patterns_ = false;
  std::optional<HyphenationSource> missing_patterns_;
};

const ShapedWord& Shaper::Cache::find_word(std::string_view word, FaceId face) {
  const auto found = ids_.find(WordKey{word, face});
  return found != ids_.end() ? words_[found->second.position].shaped : add(word, face);
}

const ShapedWord& Shaper::Cache::find_space(FaceId face) {
  auto*& space = spaces_[face];
  if (space == nullptr) space = &find_word(" ", face);
  return *space;
}

const ShapedWord& Shaper::Cache::add(std::string_view word, FaceId face) {
  auto& shaped = words_.emplace_back().shaped;
  shaped.id.position = static_cast<std::uint32_t>(words_.size() - 1);
  shaped.source = keep(word);
  shaped.text = may_hold_invisible(word) ? keep(std::string_view(without_invisible(word))) : shaped.source;
  shaped.face = face;

  const auto& draft = word_shaper_.shape(shaped.text, face);
  shaped.pieces = keep_pieces(draft);
  shaped.joints = keep(std::span(draft.joints));
  shaped.missing = keep(draft.missing);
  shaped.unsupported = keep(find_unsupported(word));
  for (const auto& piece : shaped.pieces) shaped.advance += piece.advance;
  ids_.emplace(WordKey{shaped.source, face}, shaped.id);
  return shaped;
}

std::span<const ShapedPiece> Shaper::Cache::keep_pieces(const WordDraft& draft) {
  const auto glyphs = keep(std::span(draft.glyphs));
  auto* pieces = std::pmr::polymorphic_allocator<ShapedPiece>(&arena_).allocate(draft.pieces.size());
  for (std::size_t i = 0; i < draft.pieces.size(); ++i) {
    const auto& piece = draft.pieces[i];
    const auto end = i + 1 < draft.pieces.size() ? draft.pieces[i + 1].first_glyph : glyphs.size();
    new (pieces + i) ShapedPiece{.face = piece.face,
                                 .begin = piece.begin,
                                 .end = piece.end,
                                 .glyphs = glyphs.subspan(piece.first_glyph, end - piece.first_glyph),
                                 .advance = piece.advance};
  }
  return {pieces, draft.pieces.size()};
}

std::span<const ShapedBreak> Shaper::Cache::find_breaks(const ShapedWord& word, Hyphenation hyphenation) {
  auto& kept = words_[word.id.position].breaks[hyphenation == Hyphenation::on ? 1 : 0];
  if (!kept) {
    find_places(word, hyphenation);
    auto* breaks = std::pmr::polymorphic_allocator<ShapedBreak>(&arena_).allocate(places_.size());
    for (std::size_t i = 0; i < places_.size(); ++i) new (breaks + i) ShapedBreak(shape_break(word, places_[i]));
    kept = {breaks, places_.size()};
  }
  return *kept;
}

/// An author's soft hyphens take the place of the patterns.
void Shaper::Cache::find_places(const ShapedWord& word, Hyphenation hyphenation) {
  places_.clear();
  find_word_breaks(word.source, places_);
  const bool has_soft_hyphens =
      std::any_of(places_.begin(), places_.end(), [](auto place) { return place.kind == BreakKind::soft_hyphen; });
  const auto* patterns = hyphenation == Hyphenation::on && !has_soft_hyphens ? hyphenator() : nullptr;
  if (patterns == nullptr) return;

  points_.clear();
  patterns->find_points(word.text, points_);
  if (points_.empty()) return;
  for (const auto point : points_) places_.push_back({point, BreakKind::hyphenation});
  std::sort(places_.begin(), places_.end(), [](auto a, auto b) { return a.offset < b.offset; });
}

ShapedBreak Shaper::Cache::shape_break(const ShapedWord& word, WordBreak place) {
  ShapedBreak shaped{.place = place};
  if (is_clean_cut(word, place.offset)) {
    shaped.before = advance_before(word, place.offset);
    shaped.after = word.advance - shaped.before;
  } else {
    shaped.before = find_word(word.text.substr(0, place.offset), word.face).advance;
    shaped.after = find_word(word.text.substr(place.offset), word.face).advance;
  }
  if (inserts_hyphen(place.kind)) shaped.before += find_word("-", word.face).advance;
  return shaped;
}

const Hyphenator* Shaper::Cache::hyphenator() {
  if (!looked_for_patterns_) {
    looked_for_patterns_ = true;
    if (auto source = find_hyphenation(language_)) {
      hyphenator_ = Hyphenator::open(source->path);
      if (!hyphenator_) missing_patterns_ = std::move(source);
    }
  }
  return hyphenator_.get();
}

Shaper::Shaper(const FaceSet& faces, std::vector<FaceId> fallbacks, std::string language)
    : faces_(faces),
      language_(std::move(language)),
      cache_(std::make_unique<Cache>(faces, std::move(fallbacks), language_)) {}

Shaper::~Shaper() = default;

const ShapedWord& Shaper::shape(std::string_view word, FaceId face) { return cache_->find_word(word, face); }

const ShapedWord& Shaper::space(FaceId face) { return cache_->find_space(face); }

std::span<const ShapedBreak> Shaper::breaks(const ShapedWord& word, Hyphenation hyphenation) {
  return cache_->find_breaks(word, hyphenation);
}

std::vector<std::uint32_t> Shaper::hyphenation_points(std::string_view word) {
  std::vector<std::uint32_t> points;
  const auto* patterns = cache_->hyphenator();
  if (patterns != nullptr) patterns->find_points(word, points);
  return points;
}

void Shaper::report_problems(Diagnostics& diagnostics) const {
  const auto& missing = cache_->missing_patterns();
  if (!missing) return;
  auto& error = diagnostics.error(
      "missing-patterns", Span{},
      fmt::format("the hyphenation patterns for the language `{}` are missing: {}", language_, missing->path));
  error.hints.push_back(fmt::format("install the Debian package {0}: sudo apt install {0}", missing->package));
}

}  // namespace andel::text
