// How the program asks the system for memory. Called once, at its very start. Knows nothing else.
#pragma once

namespace andel {

/// Suits the heap to short runs that use some megabytes and then end: freed memory is kept, since asking for it again,
/// page by page, took a fifth of a build, and the heap's first megabytes come in large pages, one interruption
/// by the system instead of hundreds. Where the system has no large pages, that part does nothing.
void prepare_memory();

}  // namespace andel
