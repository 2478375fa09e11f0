// File names that every file system takes, from labels in any language. Knows no handout and no folder.
#pragma once

#include <string>
#include <string_view>

namespace andel::batch {

/// "Kunskap/Utbildning (Åre)" becomes "kunskap-utbildning-are": Latin letters lose case and accents, whatever is
/// neither letter, digit, dot nor underscore becomes one hyphen between words. Letters of other scripts stay. Empty
/// where nothing is left. At most 120 bytes.
std::string safe_file_name(std::string_view text);

}  // namespace andel::batch
