; First name and the first letter of the last name, for a badge.
(set-logic SLIA)
(synth-fun f ((name String)) String
  ((Start String (ntString))
   (ntString String
     (name " " "."
      (str.++ ntString ntString)
      (str.at ntString ntInt)
      (str.substr ntString ntInt ntInt)))
   (ntInt Int
     (0 1 2
      (+ ntInt ntInt)
      (str.len ntString)
      (str.indexof ntString ntString ntInt)))))
(declare-var name String)
(constraint (= (f "Mara Lindqvist") "Mara L."))
(constraint (= (f "Tobias Renner") "Tobias R."))
(constraint (= (f "Noor Haddad") "Noor H."))
(check-synth)
