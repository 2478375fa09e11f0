// The words in a page's content stream, mark by mark: read by the operators of PDF and the ToUnicode maps of its fonts,
// as a program that copies text reads them. Knows nothing of how Andel writes them.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace andel::draw::test {

/// What each code of a font stands for, in UTF-8.
using UnicodeMap = std::map<unsigned, std::string>;

/// The bfchar lines of a ToUnicode map.
UnicodeMap read_unicode_map(std::string_view map);

/// By MCID; -1 for the words of artifacts.
using MarkedWords = std::map<int, std::string>;

/// `fonts` by their names in the page's resources, without the slash. Every code has two bytes, as fonts of type 0
/// have.
MarkedWords read_marked_words(std::string_view content, const std::map<std::string, UnicodeMap>& fonts);

}  // namespace andel::draw::test
