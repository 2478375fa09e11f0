#include "support/memory.hpp"

#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace andel {

namespace {

constexpr int plenty = 1 << 30;
constexpr int growth = 16 << 20;

void keep_freed_memory() {
  mallopt(M_TRIM_THRESHOLD, plenty);
  mallopt(M_MMAP_THRESHOLD, plenty);
  mallopt(M_TOP_PAD, growth);
}

char* heap_end() { return static_cast<char*>(sbrk(0)); }

void prefer_large_pages() {
  constexpr std::size_t large_page = 2 << 20;
  const auto beyond_page = [](const char* place) { return reinterpret_cast<std::uintptr_t>(place) % large_page; };
  char* begin = heap_end();
  begin += (large_page - beyond_page(begin)) % large_page;
  void* volatile block = std::malloc(growth / 64);  // more than the heap has yet, so that it grows
  std::free(block);
  char* end = heap_end();
  end -= beyond_page(end);
  if (begin < end) madvise(begin, static_cast<std::size_t>(end - begin), MADV_HUGEPAGE);
}

}  // namespace

void prepare_memory() {
  keep_freed_memory();
  prefer_large_pages();
}

}  // namespace andel
