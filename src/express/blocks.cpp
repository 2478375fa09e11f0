#include "express/blocks.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace andel::express {
namespace {

constexpr std::string_view blanks = " \t\r";

/// What the head of a line says about its paragraph: how long that is, and the number of a numbered item.
struct LineMark {
  ParagraphKind kind = ParagraphKind::bullet;
  std::size_t length = 0;
  int number = 0;
};

std::optional<LineMark> read_line_mark(std::string_view line) {
  if (line.starts_with("- ")) return LineMark{ParagraphKind::bullet, 2, 0};
  if (line.starts_with("## ")) return LineMark{ParagraphKind::heading, 3, 0};
  // At most two digits, so that a line which happens to begin with "2011. " stays prose.
  int number = 0;
  std::size_t digits = 0;
  while (digits < 2 && digits < line.size() && '0' <= line[digits] && line[digits] <= '9') {
    number = number * 10 + (line[digits] - '0');
    ++digits;
  }
  if (digits == 0 || !line.substr(digits).starts_with(". ")) return std::nullopt;
  return LineMark{ParagraphKind::numbered, digits + 2, number};
}

/// Follows a numbered list and compares the written numbers with those that will be printed.
class Counter {
 public:
  Counter(const SourceText& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  void restart() { count_ = 0; }

  void check(int number, Extent mark) {
    ++count_;
    if (count_ == 2) all_ones_ = number == 1;
    const int expected = count_ > 1 && all_ones_ ? 1 : count_;
    if (number == expected) return;
    diagnostics_
        .error("list-number", source_.span(mark.begin, mark.end),
               fmt::format("this item is numbered {} but comes {} in its list", number,
                           count_ == 1 ? std::string("first") : fmt::format("as number {}", count_)))
        .hints.push_back(fmt::format("write `{}.`, or `{}\\.` for a number that begins a sentence", expected, number));
  }

 private:
  const SourceText& source_;
  Diagnostics& diagnostics_;
  int count_ = 0;
  bool all_ones_ = false;
};

}  // namespace

std::vector<Block> cut_blocks(const SourceText& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  std::vector<Block> blocks;
  Counter counter(source, diagnostics);
  bool open = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', begin), text.size());
    const std::size_t first = std::min(text.find_first_not_of(blanks, begin), line_end);
    const std::size_t last = text.find_last_not_of(" \t\r\n", line_end);
    begin = line_end + 1;
    if (first == line_end) {
      open = false;
      continue;
    }
    const Extent words{first, last + 1};
    const auto mark = read_line_mark(text.substr(words.begin, words.end - words.begin));
    if (mark) {
      blocks.push_back({mark->kind, {words.begin + mark->length, words.end}});
      if (mark->kind == ParagraphKind::numbered) {
        counter.check(mark->number, {words.begin, words.begin + mark->length - 1});
      }
    } else if (open) {
      blocks.back().extent.end = words.end;
    } else {
      blocks.push_back({ParagraphKind::plain, words});
    }
    if (blocks.back().kind != ParagraphKind::numbered) counter.restart();
    open = blocks.back().kind != ParagraphKind::heading;  // which has its line to itself
  }
  return blocks;
}

}  // namespace andel::express
