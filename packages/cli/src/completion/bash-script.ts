/**
 * Completion for bash. Not tab's own script: that one fails at every key where the bash-completion package is missing, as
 * on a bare server or on macOS. The answer of `decisis complete` is a line for each value, a tab and its words behind it,
 * and a last line that begins with a colon.
 */
export const BASH_SCRIPT = `# bash completion for decisis
_decisis() {
  local line value current="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in :*) continue ;; esac
    value=\${line%%$'\\t'*}
    [[ $value == "$current"* ]] && COMPREPLY+=("$(printf '%q' "$value")")
  done < <(decisis complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -o bashdefault -F _decisis decisis
`;
