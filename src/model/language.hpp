// The languages that a report can be written in.
#pragma once

namespace andel {

enum class Language { swedish, english };

}  // namespace andel
