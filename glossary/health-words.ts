// Words by which a page is first told to be perhaps about health, before anything of the glossary is loaded: names that
// mean little else, and common words that health pages use at least eight times as often as others. Singular forms, in
// plain letters. A few hundred of the most frequent suffice: where none of them stands, no page about health does.

const WORDS = `
abdomen abnormality abscess absorption acetaminophen acupuncture acute adenocarcinoma adenoma adhd adrenal
advil afib agonist albumin aleve allele allergen allergy allograft alopecia alzheimers amitriptyline
amputation anal analgesia analgesic anaphylactic anaphylaxis androgel androgen anemia anesthesia anesthetic
aneurysm angina angiogram angiography angioplasty antenatal anterior anteriorly antibacterial antibiotic
antibody anticancer anticholinergic anticoagulant anticoagulation anticonvulsant antidepressant
antiepileptic antigen antihistamine antihypertensive antimicrobial antimuscarinic antioxidant antipsychotic
antiretroviral antiviral anus aorta aortic apnea apoptosis arrhythmia arterial arteriogram artery arthralgia
arthritis arthroplasty aspirin asthma asymptomatic ataxia atherosclerosis ativan atorvastatin atrial
atrophic atrophy auscultation autism autoantibody autoimmune autoimmunity autonomic avastin axial axon
azasan azathioprine bacteremia bacterial bacterium baldness bandage bedsore bellyache benign benzodiazepine
bevacizumab bilharzia bilharziasis biliary bilirubin biomedical biopsied biopsy bisphosphonate bladder
blinding blister botox bowel bradycardia bradykinesia brainstem breastfeeding breathlessness bronchial
bronchitis bronchodilator calcification calcium cancerous candidiasis carbohydrate carcinoma cardiac
cardiologist cardiology cardiomyopathy cardiovascular caregiver caries cartilage cataract catheter
cerebellar cerebellum cesarean chemo chemotherapeutic chemotherapy chickenpox cholesterol chorea chromatin
chromosomal chromosome chronic ciclosporin cirrhosis cleft clinic clotting clubfoot coagulopathy cognition
cognitive cohort collagen colon colonic colonoscopy comorbid comorbidity complication concussion congenital
constipated constipation contraceptive contraindicated contraindication cornea corneal coronary coronavirus
cortex corticosteroid cortisol cortisone coughing coumadin cramp cramping craniotomy creatinine crinone
cryosurgery cryotherapy cryptorchidism cutaneous cyanosis cyanotic cyclophosphamide cyclosporine cyst cystic
cytokine cytomegalovirus cytoplasm cytoskeleton cytoxan deafness defibrillation defibrillator deficiency
deformity degeneration degenerative dehydrated dehydration dehydrogenase dementia dengue dental dentist
dentistry denture depressive dermal dermatologist dermatology dermis diabetes diabetic diagnosis dialysis
diarrhea diazepam diffuse digestion disability dislocation disorder dissection distal distally diuretic
dizziness dopamine dosage dose downregulated drosophila drowsiness dysarthria dyskinesia dysphagia dysplasia
dysplastic dyspnea dystonia dysuria ebola echocardiogram echocardiography eczema edema effector elavil
electrocardiogram electrocardiography electroencephalogram electroencephalography electromyogram
electromyography embryo embryonic emesis encephalitis encephalopathy endocrine endocrinologist endocrinology
endometrial endometrium endoscope endoscopic endoscopy endothelial endothelium endpoint enteral enzyme
epidermal epidermis epigenetic epigenetics epilepsy epistaxis epithelial epithelium erythema erythematous
erythrocyte esophageal esophagogastroduodenoscopy esophagus estrogen eukaryote eukaryotic excision
extracellular eyelid feces fertility fetal fetus fibromyalgia fibrotic fluoride fluoxetine folate fortamet
fracture fungal gabapentin gadolinium gait gallbladder gallstone gastric gastroenterologist gastroenterology
gastrointestinal gastrostomy gene generalized genetics genitalia genitourinary genome genomic genotype
germline gingivitis gland glaucoma glioblastoma glomerular glomerulus glucocorticoid glucophage glucose
glumetza gluten glycogen gout graft gum gynecology heartburn hematologist hematology hematuria hemiplegia
hemodialysis hemoglobin hemolysis hemoptysis hemorrhage heparin hepatitis hepatosplenomegaly hepatotoxic
hepatotoxicity hereditary hernia herpesvirus heterozygote heterozygous hirsutism histologic histological
histology histone histopathologic histopathology homeostasis homocysteine homozygote homozygous hormonal
hormone hospitalization hydrocephalus hydroxychloroquine hypercholesterolemia hyperglycemia hyperhidrosis
hyperkalemia hypertelorism hypertension hypertensive hyperthyroidism hypoglycemia hypokalemia hypoplasia
hypotension hypothalamus hypothyroidism hypotonia hypoxemia hypoxia hypoxic hysterectomy ibuprofen
ichthyosis icterus idiopathic immune immunocompromised immunodeficiency immunodeficient immunoglobulin
immunologist immunology immunosuppressant immunosuppressed immunosuppression immunosuppressive immunotherapy
impairment implant imuran incision infection infertility inflammation infliximab influenza infusion
inheritance inherited inhibit injectable injection inpatient insomnia insulin interferon interleukin
internist intestinal intestine intracellular intramuscular intramuscularly intravenous intravenously
involuntary ipilimumab irritability irritation ischemia ischemic itching jantoven jaundice kadian ketamine
kidney kinase lactate lactation laparoscope laparoscopic laparoscopy laparotomy laser lesion lethargy
leukemia leukocyte leukodystrophy levodopa lightheaded lightheadedness limb lipid lipitor lorazepam louse
lump lumpectomy lupus lymph lymphadenopathy lymphatic lymphedema lymphocyte lymphoma lysosome macrocephaly
macrophage macula macule maculopapular malabsorption malformation malignancy mammogram mammography maternal
melanoma meningitis menopausal menopause menses menstrual menstruation metabolic metabolism metabolite
metastasis metastasize metastasized metastatic metformin methotrexate methylation microbial microbiome
microbiota microcephaly micrognathia microphthalmia midwife migraine mitochondria mitochondrial
mitochondrion molar molecular monotherapy mosaicism motrin mrna mtdna mucosa mucosal mucous mucus
multicenter multifactorial murmur musculoskeletal mutation myalgia myelin myeloma myoclonus myopathy
myositis naprosyn naproxen nausea neonatal neonate nephrolithiasis nephrologist nephrology nephron
nephropathy neuralgia neuroblastoma neurodegeneration neurodegenerative neurofibromatosis neurologic
neurologist neurology neuron neuronal neurontin neuropathic neuropathy neurotransmitter neutropenia
neutropenic neutrophil nevus newborn nicotine nonadherence noncancerous noninvasive nonprescription
nonsurgical nutrient nutrition nystagmus obese obesity obstetrician obstetrics obstruction ocular ointment
onabotulinumtoxina oncologist oncology ophthalmologist opioid oral orasone orthodontic orthopedic
orthopedist osteoarthritis osteopenia osteoporosis outpatient ovarian ovary overdose overexpressed
overexpression painkiller palate paleness palliative pallor palpitation palsy pancreas pancreatic papule
paracetamol paralysis paraplegia paresthesia parkinsonism pathogen pathogenesis pathologist pathophysiology
pelvic peptidase percutaneous perioperative peripheral pharmacy phenotype phosphorylation photophobia
phototherapy physiotherapy pituitary placebo placenta plaquenil plasma plasmapheresis platelet pneumonia
pneumothorax postmenopausal postnatal postoperative postoperatively postpartum precancerous prediabetes
prednisolone prednisone preemie pregnancy pregnant premalignant prenatal preoperative preoperatively preterm
prion probiotic progesterone progestin progestogen prometrium prophylactically prophylaxis prostate protease
protein proteinase proteinuria proton proximally prozac pruritic pruritus psoriasis psychiatric psychiatry
psychomotor psychosis psychotic puberty pubmed pulmonary pustule pyrexia pyruvate quadriplegia radiation
radiograph radiography radiologist radiology radiotherapy rash receptor recombinant rectal rectum
rehabilitation relapse remicade remission renal resected resection respiratory restasis retinal retinoid
retinopathy rheumatologist rheumatology rheumatrex rhinosinusitis riomet rituximab sarcoidosis scalp
schistosomiasis schizophrenia scleroderma scoliosis screening secretion sedation seizure sensory sepsis
sequela serologic serology seronegative seropositive serum severe sham shingles sinusitis sodium somnolence
sonogram sonography sore soreness spasm spastic spasticity specificity sperm spine spirometry spleen
splenomegaly splint splinting sputum staging staphylococcus statin stenosis stent stenting stethoscope stool
strabismus streptococcus stricture stroke subcutaneous subcutaneously subunit sunburn susceptible sweating
swelling syncope syndactyly syndrome systemic tachycardia tachycardic tamoxifen teeth telangiectasis tendon
teratogen teratogenic testicle testis testosterone therapeutic thiamine thiazide thoracic thrombocytopenia
thromboembolism thrombolysis thrombolytic thrombose thrombosis thrombotic thrombus thymus thyroid tiredness
tissue tolerability tolerated tooth toothache trachea transaminase transcription transcriptional transfused
transfusion transient transmissible transplant transplantation trauma tremor trexall tricyclic triglyceride
tuberculosis tumor tylenol ulcer ulceration ultrasonography ultrasound underdiagnosed upregulated ureter
urethra urethral urinalysis urinary urination urine urological urologist urology urticaria uterine uterus
vaccinated vaccination vaccine vagina vaginal valium varicella vasculitis vein venous vertebra vertebral
vessel virulence virus vitamin vomiting warfarin wheal wheeze wheezing windpipe xerostomia yervoy zoonosis
zoonotic
`;

/** Tells whether a word, in lower case, is one of them, be it in the plural or as the British spell it. */
export function createHealthWordTest(): (word: string) => boolean {
  const words = new Set(WORDS.trim().split(/\s+/));
  const isOne = (word: string) =>
    words.has(word) ||
    (word.endsWith('s') &&
      (words.has(word.slice(0, -1)) || (word.endsWith('es') && words.has(word.slice(0, -2)))));
  return (word) => isOne(word) || (/ae|oe|our/.test(word) && isOne(americanOf(word)));
}

/** "haemorrhage", "oedema", "tumour". */
function americanOf(word: string): string {
  return word.replace(/[ao]e/g, 'e').replace('our', 'or');
}
