# Completions of `cargo errcodes` for PowerShell. In $PROFILE: cargo errcodes completions powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName cargo, cargo-errcodes -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.Extent.Text
    $line = $line.PadRight($cursorPosition - $commandAst.Extent.StartOffset).Substring(0, $cursorPosition - $commandAst.Extent.StartOffset)
    # The first two lines describe the word. For other commands of cargo, there are no lines.
    cargo-errcodes errcodes __complete --line $line 2>$null | Select-Object -Skip 2 | ForEach-Object {
        $value, $help = $_ -split "`t", 2
        $text = if ($value -match '[^\w./:=,@%+~-]') { "'" + $value.Replace("'", "''") + "'" } else { $value }
        if (-not $help) { $help = $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $help)
    }
}
