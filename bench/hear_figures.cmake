# What the listener hears of labelled notes: hear_figures NOTES.jsonl [--errors] [--part tune|check]
add_executable(hear_figures ${CMAKE_CURRENT_LIST_DIR}/hear_figures.cpp)
target_link_libraries(hear_figures PRIVATE listen)
